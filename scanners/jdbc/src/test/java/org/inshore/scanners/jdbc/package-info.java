@NullMarked
package org.inshore.scanners.jdbc;

import org.jspecify.annotations.NullMarked;
