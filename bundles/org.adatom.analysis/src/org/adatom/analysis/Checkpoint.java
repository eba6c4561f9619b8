/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.Optional;

/**
 * What a run keeps so that it can go on where it was after it was cancelled or its process ended. A run asks for the state
 * once, at its start, and saves now and then.
 */
public interface Checkpoint {

    /** {@return what an interrupted execution of the same run saved last; empty for a run that begins} */
    Optional<byte[]> load();

    /**
     * Replaces what was saved, as a whole: whoever reads it finds the old state or the new one. Frames that the run added to
     * a {@link FrameSink} before are on disk, too, afterwards.
     *
     * @throws AnalysisException when it cannot be written; the old state is kept
     */
    void save(byte[] state);

    /** {@return one that is kept in memory only} */
    static Checkpoint inMemory() {
        return new MemoryCheckpoint();
    }
}
