/**
 * Frames: the protocol between a scan and its extractor processes.
 *
 * <p>{@code Frame} lists their kinds; {@code FrameWriter} and {@code FrameReader} know what each
 * carries. The bytes of a document do not go through it whole: {@code RangeServer} answers for
 * ranges of them, which the process asks for as a {@code RangeSource} and reads as {@code
 * RangeBytes}, or {@code SharedPath} lets it open the file itself.
 */
@NullMarked
package org.inshore.core.isolation.frame;

import org.jspecify.annotations.NullMarked;
