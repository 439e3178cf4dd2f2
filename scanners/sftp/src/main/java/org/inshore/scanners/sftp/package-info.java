/**
 * The scanner {@code sftp}: files on SFTP servers, by Apache MINA SSHD.
 *
 * <p>{@code SftpScannerFactory} takes a target; {@code SftpTree} serves the walk of {@code
 * org.inshore.trees}: {@code SftpListing} page by page, {@code SftpFile}, over an {@code
 * SftpConnection} of one session on which requests overlap ({@code PatientClient}). {@code
 * HostKeys} verifies the server by fingerprint or known hosts, which are only read; {@code
 * Credentials} and {@code UnixAgent} log in. {@code NameCodec} keeps names that are bytes, {@code
 * FileTypes} and {@code ModeReaders} tell types and readers by what the server says.
 */
@NullMarked
package org.inshore.scanners.sftp;

import org.jspecify.annotations.NullMarked;
