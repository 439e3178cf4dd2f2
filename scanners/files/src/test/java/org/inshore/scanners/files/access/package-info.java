@NullMarked
package org.inshore.scanners.files.access;

import org.jspecify.annotations.NullMarked;
