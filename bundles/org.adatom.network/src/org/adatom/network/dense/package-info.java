/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Small dense networks with derivatives by their inputs: what physics-informed networks and atomic potentials are
 * trained with. The loss may depend on the output, its first and its second derivatives; one way back gives its
 * derivatives by all weights and by the inputs.
 */
@NonNullByDefault
package org.adatom.network.dense;

import org.eclipse.jdt.annotation.NonNullByDefault;
