/**
 * The diagram of flows: {@code Network} of places, laid out in columns by {@code Layout}, drawn as
 * SVG by {@code Schematic}, with edges along {@code Channels}.
 */
@NullMarked
package org.inshore.reports.html.diagram;

import org.jspecify.annotations.NullMarked;
