/** The sections of the page, a class for each, and what they look up together. */
@NullMarked
package org.inshore.reports.html.section;

import org.jspecify.annotations.NullMarked;
