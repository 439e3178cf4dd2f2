/** Readers of Microsoft's cabinets and compiled help, which share a way of packing (LZX). */
@NullMarked
package org.inshore.scanners.documents.archive.cabinet;

import org.jspecify.annotations.NullMarked;
