package org.inshore.scanners.documents.archive.disc;

/**
 * Piece of an image that a file consists of.
 *
 * @param from its first byte; below 0 for zeros that are not written down
 * @param size bytes
 */
record Extent(long from, long size) {}
