@NullMarked
package org.inshore.scanners.jdbc.mysql;

import org.jspecify.annotations.NullMarked;
