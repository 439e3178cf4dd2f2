@NullMarked
package org.inshore.scanners.jdbc.cell;

import org.jspecify.annotations.NullMarked;
