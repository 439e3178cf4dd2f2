/** Files on SFTP servers, by Apache MINA sshd. */
@NullMarked
package org.inshore.scanners.sftp;

import org.jspecify.annotations.NullMarked;
