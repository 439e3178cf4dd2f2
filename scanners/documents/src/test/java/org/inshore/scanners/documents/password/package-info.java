@NullMarked
package org.inshore.scanners.documents.password;

import org.jspecify.annotations.NullMarked;
