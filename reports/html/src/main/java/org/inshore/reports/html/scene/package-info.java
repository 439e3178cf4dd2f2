/** The section on scenes of export. */
@NullMarked
package org.inshore.reports.html.scene;

import org.jspecify.annotations.NullMarked;
