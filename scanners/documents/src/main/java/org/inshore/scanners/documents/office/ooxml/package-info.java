/**
 * The package of an Office Open XML file: its parts, its relations, a bounded pull parser, and what
 * lies beside the text (properties, comments, links, embedded files).
 */
@NullMarked
package org.inshore.scanners.documents.office.ooxml;

import org.jspecify.annotations.NullMarked;
