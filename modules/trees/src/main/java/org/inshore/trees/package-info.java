/**
 * Trees of files, whatever protocol serves them: a walk in bounded memory with several requests
 * under way, the operator's selection, the outcome of each file and folder, and reading ahead. How
 * files are read is in package {@code range}. A scanner of such a tree brings a {@link
 * org.inshore.trees.Tree}; {@link org.inshore.trees.TreeScanner} does the rest. Nothing here knows
 * a protocol.
 */
@NullMarked
package org.inshore.trees;

import org.jspecify.annotations.NullMarked;
