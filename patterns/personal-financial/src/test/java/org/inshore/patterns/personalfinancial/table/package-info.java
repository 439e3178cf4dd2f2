@NullMarked
package org.inshore.patterns.personalfinancial.table;

import org.jspecify.annotations.NullMarked;
