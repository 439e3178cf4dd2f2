/**
 * Reader of tar archives.
 *
 * <p>{@code TarReader} hands on the entries, {@code TarHeaders} what headers say beside names of
 * files, {@code ZeroTail} counts the zeros by which the end of an archive is told.
 */
@NullMarked
package org.inshore.scanners.documents.archive.tar;

import org.jspecify.annotations.NullMarked;
