/**
 * All products without a package: {@code GenericDialect} reads what a driver's {@code
 * DatabaseMetaData} tells. {@code OtherUrl} knows the few forms of URLs that name their hosts;
 * SQLite is opened read-only.
 */
@NullMarked
package org.inshore.scanners.jdbc.generic;

import org.jspecify.annotations.NullMarked;
