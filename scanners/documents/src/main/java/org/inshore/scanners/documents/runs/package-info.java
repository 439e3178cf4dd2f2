/** Runs of text in bytes whose form nothing reads, as they stand there. */
@NullMarked
package org.inshore.scanners.documents.runs;

import org.jspecify.annotations.NullMarked;
