// Up to which content were labels checked?
CYPHER 25
MATCH (check:LabelCheck {id: 'labels'})
RETURN check.after AS after
