/**
 * Readers of archives and packed files: an entry is an inner document, and a truncated archive
 * gives what it has.
 *
 * <p>{@code GzipExtractor}, {@code SevenZExtractor}, {@code UnixArchiveExtractor} (ar, cpio) and
 * {@code CompressedExtractor} (bzip2, xz, lzma, zstd, lz4, Z) each open a reader; {@code zip},
 * {@code tar} and forms with a structure of their own have a folder below. All hand entries on
 * through {@code ArchiveEntries}, which counts them, their depth and what they unpack to against
 * the one budget of the outermost file, and names them by {@code EntryNames}.
 *
 * <p>Streams know where they end ({@code ExactStream}, {@code EndingGzip}), so that what follows is
 * read too. Nothing is ever written to disk under an entry's name.
 */
@NullMarked
package org.inshore.scanners.documents.archive;

import org.jspecify.annotations.NullMarked;
