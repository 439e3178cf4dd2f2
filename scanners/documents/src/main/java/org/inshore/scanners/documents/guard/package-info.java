/**
 * Bounds and boundaries of every reader: exceptions of libraries become {@code ScanException}s,
 * expansion is counted, inner documents are spooled to memory or to an unlinked file. Knows no form
 * of document. Extractors extend {@code GuardedExtractor} or {@code LibraryExtractor}. Streams
 * whose bytes are made some at a time extend {@code RefilledStream}, those that read some at a time
 * into an array {@code BulkStream}, those that turn single bytes of another {@code BytewiseStream};
 * sinks that hand on all but content extend {@code ForwardingSink}.
 */
@NullMarked
package org.inshore.scanners.documents.guard;

import org.jspecify.annotations.NullMarked;
