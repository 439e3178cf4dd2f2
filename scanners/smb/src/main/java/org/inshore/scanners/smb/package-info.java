/**
 * The scanner {@code smb}: files on SMB shares, by smbj.
 *
 * <p>{@code SmbScannerFactory} takes an {@code SmbTarget}; {@code SmbTree} serves the walk of
 * {@code org.inshore.trees}: {@code SmbListing} page by page, {@code SmbFile} with its alternate
 * streams, over an {@code SmbConnection} on which requests overlap. {@code DfsLinks} and {@code
 * Referral} follow DFS to where a path really is. Readers come from the access list ({@code
 * SecurityQuery}, {@code AccessLists}), whose identifiers {@code Principals} names by remote calls
 * ({@code RemoteCalls}, {@code LocalSecurity}, {@code AccountManager}). {@code Login}, {@code
 * TimedSockets}, {@code LineEnds} and {@code PlatformCiphers} adapt the library; {@code
 * SmbFailures} gives each status an outcome.
 *
 * <p>Files are opened for reading and shared with whoever writes; nothing else is asked of the
 * server.
 */
@NullMarked
package org.inshore.scanners.smb;

import org.jspecify.annotations.NullMarked;
