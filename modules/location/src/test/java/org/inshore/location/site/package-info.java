@NullMarked
package org.inshore.location.site;

import org.jspecify.annotations.NullMarked;
