@NullMarked
package org.inshore.scanners.jdbc.settings;

import org.jspecify.annotations.NullMarked;
