@NullMarked
package org.inshore.scanners.jdbc.slice;

import org.jspecify.annotations.NullMarked;
