/**
 * Reader of ZIP archives, and the base of readers of documents that are packed as one.
 *
 * <p>{@code ZipReader} goes by the directory; {@code ZipRest} reads what that does not name, {@code
 * ZipLzma} unpacks what LZMA has packed, {@code ZipDecryption} tries the scan's passwords ({@code
 * TraditionalCipher}, and AES with a {@code LittleEndianCounter}). {@code PackageExtractor} is the
 * extractor of documents that are ZIP archives.
 */
@NullMarked
package org.inshore.scanners.documents.archive.zip;

import org.jspecify.annotations.NullMarked;
