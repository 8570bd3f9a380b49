import { Kbd, Modal, Table } from "@mantine/core";
import { Fragment } from "react";

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["j", "k"], "next and previous tag"],
  [["a"], "the tag fits"],
  [["x"], "the tag does not fit; then type why, Enter or Esc goes back"],
  [["c"], "correct: add another tag"],
  [["u"], "undo the last choice"],
  [["m"], "write a comment"],
  [["Enter"], "save the review and go to the next content"],
  [["n", "p"], "next and previous content, without saving"],
  [["?"], "this help"],
];

/** The keyboard of the review page. */
export function ReviewHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" centered>
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Th w={90} style={{ whiteSpace: "nowrap" }}>
                {keys.map((key) => (
                  <Fragment key={key}>
                    <Kbd>{key}</Kbd>{" "}
                  </Fragment>
                ))}
              </Table.Th>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
