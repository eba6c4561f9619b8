/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;

/** Words that complete what is typed, in a small list below the field that goes when a whole word stands there. */
final class Proposals extends ContentProposalAdapter {
    private static final int ROWS = 6;
    private static final int ROW_HEIGHT = 26;
    private static final int WIDTH = 180;

    private Proposals(Combo box, String[] words) {
        super(box, new ComboContentAdapter(), (typed, position) -> matching(words, typed), null, null);
        setProposalAcceptanceStyle(PROPOSAL_REPLACE);
        setPopupSize(new Point(WIDTH, ROWS * ROW_HEIGHT));
        box.addListener(SWT.Modify, e -> box.getDisplay().asyncExec(() -> {
            if (!box.isDisposed() && isProposalPopupOpen() && matching(words, box.getText()).length == 0) {
                closeProposalPopup();
            }
        }));
        box.addListener(SWT.FocusOut, e -> closeProposalPopup());
    }

    static void install(Combo box, String[] words) {
        new Proposals(box, words);
    }

    /** {@return the words that begin as typed; none when one of them is typed, or nothing} */
    static IContentProposal[] matching(String[] words, String typed) {
        var begin = typed.strip().toLowerCase(Locale.ROOT);
        if (begin.isEmpty() || Arrays.asList(words).contains(typed.strip())) {
            return new IContentProposal[0];
        }
        return Arrays.stream(words).filter(w -> w.toLowerCase(Locale.ROOT).startsWith(begin)).map(ContentProposal::new)
                .toArray(IContentProposal[]::new);
    }
}
