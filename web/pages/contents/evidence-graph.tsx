import { Text, useComputedColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Background, Controls, Handle, Position, ReactFlow } from "@xyflow/react";
import type { Edge, Node, NodeProps } from "@xyflow/react";
import { useMemo } from "react";
import { Link } from "react-router";
import type { ShownContent } from "./content-page.tsx";
import { drawEvidence } from "./evidence.ts";
import type { EvidenceNode } from "./evidence.ts";
import type { Explanation } from "./explained.tsx";

type GraphNode = Node<{ node: EvidenceNode; isNarrow: boolean }, "evidence">;

const NODE_TYPES = { evidence: EvidenceBox };

/** Content → similar contents → tags; each box leads to its page. The table below says the same in words. */
export function EvidenceGraph({
  content,
  tags,
}: {
  content: ShownContent;
  tags: Explanation["tags"];
}) {
  const colorMode = useComputedColorScheme("light");
  const isNarrow = useMediaQuery("(max-width: 48em)") ?? false;
  const { nodes, edges } = useMemo(
    () => toFlow(drawEvidence(content, tags, isNarrow ? 130 : 330), isNarrow),
    [content, tags, isNarrow],
  );
  return (
    <>
      <Text size="xs" c="dimmed">
        From the content over similar contents to the tags that they carry; straight lines from the
        content to a tag are their own similarity. The numbers are cosines. The table below has the
        same in words.
      </Text>
      <div style={{ height: Math.min(540, Math.max(280, nodes.length * 42)) }}>
        <ReactFlow
          // Fits the picture anew where its columns move.
          key={String(isNarrow)}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          colorMode={colorMode}
          fitView
          minZoom={0.2}
          fitViewOptions={{ maxZoom: 1, padding: 0.06 }}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          preventScrolling={false}
          zoomOnScroll={false}
          proOptions={{ hideAttribution: true }}
          aria-label="Evidence graph"
        >
          <Background gap={20} />
          <Controls showInteractive={false} />
        </ReactFlow>
      </div>
    </>
  );
}

function EvidenceBox({ data: { node, isNarrow } }: NodeProps<GraphNode>) {
  const path = node.kind === "tag" ? "tags" : "contents";
  const looks = [
    "evidence-node nodrag nopan",
    node.kind === "tag" ? "is-tag" : "is-content",
    node.isFaint && "is-faint",
    isNarrow && "is-narrow",
  ];
  return (
    <>
      <Handle type="target" position={Position.Left} style={{ opacity: 0 }} />
      <Link
        className={looks.filter(Boolean).join(" ")}
        to={`/${path}/${encodeURIComponent(node.key)}`}
        title={node.label}
      >
        <b
          style={{
            display: "block",
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
          }}
        >
          {node.label}
        </b>
        {node.note}
      </Link>
      <Handle type="source" position={Position.Right} style={{ opacity: 0 }} />
    </>
  );
}

function toFlow(
  { nodes, edges }: ReturnType<typeof drawEvidence>,
  isNarrow: boolean,
): { nodes: GraphNode[]; edges: Edge[] } {
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      type: "evidence",
      position: { x: node.x, y: node.y },
      data: { node, isNarrow },
    })),
    edges: edges.map(({ id, from, to, label }) => ({
      id,
      source: from,
      target: to,
      ...(isNarrow ? {} : { label }),
      style: { strokeDasharray: id.startsWith("direct:") ? "4 4" : undefined },
    })),
  };
}
