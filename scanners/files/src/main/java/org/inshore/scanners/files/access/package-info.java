/**
 * Who can read a file: mode bits up to the root, access lists, exports.
 *
 * <p>{@code OthersAccess} judges by the modes of a file and its folders ({@code UnixStat}), by
 * {@code Exports} of NFS and Samba, and by whether {@code HostAccounts} are people's. {@code
 * ListedReaders} adds the users and groups of an {@code AccessList}, one of the {@code
 * ExtendedAttributes}.
 */
@NullMarked
package org.inshore.scanners.files.access;

import org.jspecify.annotations.NullMarked;
