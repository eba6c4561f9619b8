/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** The studio of Gaussian processes: data, kernel and hyper-parameters by hand, and what follows from them at once. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.adatom.internal.ui.learning.gp;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
