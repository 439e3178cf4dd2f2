@NullMarked
package org.inshore.scanners.jdbc.product;

import org.jspecify.annotations.NullMarked;
