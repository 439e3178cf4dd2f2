@NullMarked
package org.inshore.scanners.smb;

import org.jspecify.annotations.NullMarked;
