/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Transfer learning: what was learnt from many samples of one property helps with few of another. */
@NonNullByDefault
package org.adatom.learning.transfer;

import org.eclipse.jdt.annotation.NonNullByDefault;
