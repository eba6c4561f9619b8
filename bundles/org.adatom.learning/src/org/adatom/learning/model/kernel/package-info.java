/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Models that compare samples by a kernel: kernel ridge regression and support vectors. */
@NonNullByDefault
package org.adatom.learning.model.kernel;

import org.eclipse.jdt.annotation.NonNullByDefault;
