/**
 * Readers of Office Open XML by pull parsers in constant memory: docx, xlsx, pptx and what is
 * packed in them.
 */
@NullMarked
package org.inshore.scanners.documents.office;

import org.jspecify.annotations.NullMarked;
