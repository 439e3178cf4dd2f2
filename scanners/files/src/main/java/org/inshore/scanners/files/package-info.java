/**
 * The scanner {@code files}: files and folders of this machine and of what is mounted on it.
 *
 * <p>{@code FilesScannerFactory} takes a {@code Target}; {@code FilesScanner} walks {@code
 * LocalFolders} (one {@code stat(2)} for each file) and hands on {@code FileBytes}. Where the bytes
 * are kept is in package {@code mount}, who can read them in {@code access}. {@code FileVersion} is
 * what a later scan compares. {@code Links} tells where links lead, {@code UserAttributes} reads
 * notes in extended attributes. {@code EarlierResult} and {@code ResultKind} keep a scan from
 * reading what scans wrote.
 *
 * <p>Nothing is written, and no link is followed out of the target.
 */
@NullMarked
package org.inshore.scanners.files;

import org.jspecify.annotations.NullMarked;
