/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Pictures without a display: structures to pixels, the same on every machine. A {@link org.adatom.render.Scene} is a
 * snapshot of a structure, a {@link org.adatom.render.Camera} says how it is looked at, a
 * {@link org.adatom.render.Renderer} makes a {@link org.adatom.render.Frame} of both.
 */
@NonNullByDefault
package org.adatom.render;

import org.eclipse.jdt.annotation.NonNullByDefault;
