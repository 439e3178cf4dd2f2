/** Personal financial information, as data. */
@NullMarked
package org.inshore.patterns.personalfinancial;

import org.jspecify.annotations.NullMarked;
