@NullMarked
package org.inshore.scanners.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
