package org.inshore.scanners.documents.page;

/**
 * A horizontal stroke on a page.
 *
 * @param y its height
 */
public record Ruling(double from, double to, double y) {}
