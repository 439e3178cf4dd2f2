package org.inshore.benchmarks.quality.judge;

/**
 * Something the engine found in a labelled case.
 *
 * @param kind the rule
 * @param cell number of the cell; 0 in a running text
 * @param from its first code point
 * @param to after its last
 * @param confidence 0 to 1
 */
public record Found(String kind, int cell, int from, int to, double confidence) {}
