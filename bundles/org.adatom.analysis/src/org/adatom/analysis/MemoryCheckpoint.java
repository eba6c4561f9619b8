/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** A checkpoint that ends with its process. */
final class MemoryCheckpoint implements Checkpoint {
    private byte @Nullable [] saved;

    @Override
    public synchronized Optional<byte[]> load() {
        var state = saved;
        return state == null ? Optional.empty() : Optional.of(state.clone());
    }

    @Override
    public synchronized void save(byte[] state) {
        saved = state.clone();
    }
}
