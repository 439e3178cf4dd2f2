/**
 * Content on its way from a scanner to the engine: {@code Content} is rows of {@code Cells}, text
 * in an {@code Encoding}, or the {@code Bytes} of a document, which a {@code RangeReader} reads at
 * any place. It lives only while it is looked through; a report cannot name these types.
 */
@NullMarked
package org.inshore.spi.content;

import org.jspecify.annotations.NullMarked;
