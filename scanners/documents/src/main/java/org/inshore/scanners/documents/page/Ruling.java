package org.inshore.scanners.documents.page;

/**
 * A stroke on a page, along the lines or across them.
 *
 * @param from where it begins, from the left or from below
 * @param to where it ends
 * @param at its height; of a vertical one, its place from the left
 * @param vertical whether it goes up
 */
public record Ruling(double from, double to, double at, boolean vertical) {}
