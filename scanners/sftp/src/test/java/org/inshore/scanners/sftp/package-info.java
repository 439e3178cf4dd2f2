@NullMarked
package org.inshore.scanners.sftp;

import org.jspecify.annotations.NullMarked;
