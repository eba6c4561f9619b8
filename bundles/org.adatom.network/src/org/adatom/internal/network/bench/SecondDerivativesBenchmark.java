/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.bench;

/** Second derivatives, 100 points. */
public final class SecondDerivativesBenchmark extends DerivativesBenchmark {
    /** For the extension point. */
    public SecondDerivativesBenchmark() {
        super("network.second-derivatives", 100, true);
    }
}
