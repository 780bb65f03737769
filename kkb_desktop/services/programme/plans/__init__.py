"""Plans: lines, what the data proposes, partners, the convergence matrix, papers."""
