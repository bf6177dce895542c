"""Scripts that bring into view what the reader asked for.

Streamlit follows a page that grows only for a reader who is at the very bottom, and then it does so
for whatever grows.
"""

TO_THE_QUESTION = "<script>document.currentScript.closest('.stHtml').scrollIntoView()</script>"
"""A new question, wherever the reader had scrolled to."""

TO_THE_FOOTNOTE = """<script>
document.onclick = ({target}) => {
  const link = target.closest(".fn-answer sup a");
  if (!link) return;
  const page = document.querySelector(".stMain");
  let before, still = 0;
  const follow = () => {
    still = page.scrollTop === before ? still + 1 : 0;
    before = page.scrollTop;
    if (still < 12) requestAnimationFrame(follow);
    else document.querySelector(link.hash).scrollIntoView({behavior: "smooth"});
  };
  follow();
};
</script>"""
"""The quote of a footnote that was opened, once the page has come to rest at its bottom."""
