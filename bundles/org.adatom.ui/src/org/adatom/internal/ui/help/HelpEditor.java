/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.PageEditor;
import org.adatom.internal.ui.PageInput;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** The help: contents at the left, a page at the right. */
public final class HelpEditor extends PageEditor {
    /** The id of this editor. */
    public static final String ID = "org.adatom.ui.editors.help";

    private @Nullable HelpPage page;
    private @Nullable Tree tree;

    /** Called by the platform through the extension registry. */
    public HelpEditor() {
    }

    /** Shows a page. @param href its address, empty for the first page, or what was shown before */
    public static void open(IWorkbenchPage page, String href) throws PartInitException {
        var editor = page.openEditor(new PageInput("help", Messages.Help_editor), ID);
        if (editor instanceof HelpEditor help) {
            help.show(href);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        var left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
        var bar = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
        var back = action("back", Messages.Help_back, -1);
        var forward = action("forward", Messages.Help_forward, 1);
        bar.add(back);
        bar.add(forward);
        GridDataFactory.fillDefaults().indent(4, 4).applyTo(bar.createControl(left));
        var topics = new Tree(left, SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(topics);
        tree = topics;
        var shown = new HelpPage(sash);
        page = shown;
        sash.setWeights(24, 76);
        for (var topic : HelpTopics.roots()) {
            add(new TreeItem(topics, SWT.NONE), topic);
        }
        topics.addListener(SWT.Selection, e -> {
            if (e.item != null && e.item.getData() instanceof String href && !HelpTopics.page(shown.href()).equals(href)) {
                shown.show(href);
            }
        });
        shown.onShow(href -> {
            back.setEnabled(shown.canGo(-1));
            forward.setEnabled(shown.canGo(1));
            select(topics.getItems(), HelpTopics.page(href));
        });
        if (topics.getItemCount() > 0) {
            shown.show(String.valueOf(topics.getItem(0).getData()));
        }
    }

    private Action action(String icon, String words, int step) {
        var action = new Action(words, Images.descriptor(icon)) {
            @Override
            public void run() {
                var shown = page;
                if (shown != null) {
                    shown.go(step);
                }
            }
        };
        action.setToolTipText(words);
        action.setEnabled(false);
        return action;
    }

    private static void add(TreeItem item, ITopic topic) {
        item.setText(topic.getLabel());
        item.setData(topic.getHref());
        for (var sub : topic.getSubtopics()) {
            add(new TreeItem(item, SWT.NONE), sub);
        }
        item.setExpanded(true);
    }

    private static boolean select(TreeItem[] items, String href) {
        for (var item : items) {
            if (href.equals(item.getData())) {
                item.getParent().setSelection(item);
                return true;
            }
            if (select(item.getItems(), href)) {
                return true;
            }
        }
        return false;
    }

    private void show(String href) {
        var shown = page;
        if (shown != null && !href.isEmpty()) {
            shown.show(href);
        }
    }

    /** {@return what is shown} */
    public @Nullable HelpPage page() {
        return page;
    }

    @Override
    public void setFocus() {
        var topics = tree;
        if (topics != null) {
            topics.setFocus();
        }
    }
}
